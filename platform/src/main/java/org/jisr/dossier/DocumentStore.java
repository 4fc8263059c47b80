package org.jisr.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.decision.PublicationState;
import org.jisr.store.Documents;
import org.jisr.store.LocalTexts;
import org.jisr.store.Upload;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code dossier.document} and {@code dossier.version}. */
final class DocumentStore {

  private final JdbcClient sql;
  private final Clock clock;

  DocumentStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<Document> list(String rest, Object... params) {
    return sql.sql("select * from dossier.document " + rest)
        .params(List.of(params))
        .query(this::document)
        .list();
  }

  /** Holds a document of this very project until the transaction ends. */
  Optional<Document> lock(long project, long document) {
    return list("where project_id = ? and id = ? for update", project, document).stream()
        .findFirst();
  }

  /** The document that a version belongs to. */
  Optional<Long> documentOf(long version) {
    return sql.sql("select document_id from dossier.version where id = ?")
        .param(version)
        .query(Long.class)
        .optional();
  }

  long insert(long project, LocalText title, DocumentKind kind) {
    return sql.sql(
            """
            insert into dossier.document (project_id, title, kind) values (?, cast(? as jsonb), ?)
            returning id
            """)
        .params(project, LocalTexts.write(title), kind.name())
        .query(Long.class)
        .single();
  }

  void insert(long document, int n, List<Lang> langs, Upload file, Documents.Stored stored) {
    sql.sql(
            """
            insert into dossier.version
              (document_id, n, langs, file_name, media_type, size, hash, added_at)
            values (?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?)
            """)
        .params(
            document,
            n,
            langs.stream().map(Lang::code).collect(Collectors.joining(",")),
            file.name(),
            file.mediaType(),
            stored.size(),
            stored.fingerprint().hex(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void publish(long version, PublicationState state) {
    sql.sql(
            """
            update dossier.version
            set publication = :state,
                withdrawn_at = case when :state = 'WITHDRAWN' and publication = 'PUBLIC' then :now else withdrawn_at end
            where id = :version
            """)
        .param("state", state.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("version", version)
        .update();
  }

  /** When a version was last taken from sight. */
  Optional<Instant> withdrawnAt(long version) {
    return sql.sql("select withdrawn_at from dossier.version where id = ?")
        .param(version)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private Document document(ResultSet row, int index) throws SQLException {
    return new Document(
        row.getLong("id"),
        row.getLong("project_id"),
        LocalTexts.read(row.getString("title")),
        DocumentKind.valueOf(row.getString("kind")),
        versions(row.getLong("id")));
  }

  private List<Document.Version> versions(long document) {
    return sql.sql("select * from dossier.version where document_id = ? order by n desc")
        .param(document)
        .query(DocumentStore::version)
        .list();
  }

  private static Document.Version version(ResultSet row, int index) throws SQLException {
    return new Document.Version(
        row.getLong("id"),
        row.getInt("n"),
        Arrays.stream((String[]) row.getArray("langs").getArray())
            .flatMap(code -> Lang.find(code).stream())
            .toList(),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("hash"),
        PublicationState.valueOf(row.getString("publication")),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
