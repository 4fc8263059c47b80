package org.jisr.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.decision.PublicationState;
import org.jisr.store.Documents;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code agreement}, {@code amendment} and {@code agreement_document}. */
final class AgreementStore {

  private final JdbcClient sql;

  AgreementStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Agreement> find(long id) {
    return query("where id = ?", id).stream().findFirst();
  }

  /** Reads and holds the row until the transaction ends. */
  Optional<Agreement> lock(long id) {
    return query("where id = ? for update", id).stream().findFirst();
  }

  List<Agreement> list() {
    return query("order by signed_on nulls last, id");
  }

  boolean codeTaken(String code, long except) {
    return !query("where code = ? and id <> ?", code, except).isEmpty();
  }

  private List<Agreement> query(String rest, Object... params) {
    return sql.sql("select * from partnership.agreement " + rest)
        .params(List.of(params))
        .query(AgreementStore::agreement)
        .list();
  }

  long insert(Agreements.Write w, Optional<Long> renews) {
    return sql.sql(
            """
            insert into partnership.agreement
              (code, title, purpose, governance, years, renewable, state, renews)
            values (:code, cast(:title as jsonb), cast(:purpose as jsonb),
              cast(:governance as jsonb), :years, :renewable, 'DRAFT', :renews)
            returning id
            """)
        .param("code", w.code())
        .param("title", LocalTexts.write(w.title()))
        .param("purpose", LocalTexts.write(w.purpose()))
        .param("governance", LocalTexts.write(w.governance()))
        .param("years", w.years())
        .param("renewable", w.renewable())
        .param("renews", renews.orElse(null))
        .query(Long.class)
        .single();
  }

  long insert(Agreements.Historic h) {
    long id = insert(h.text(), Optional.empty());
    sign(id, h.signedOn(), h.signedOn().plusYears(h.text().years()));
    sql.sql(
            """
            update partnership.agreement
            set place = cast(? as jsonb), source = ?, publication = ?, historic = true where id = ?
            """)
        .params(LocalTexts.write(h.place()), h.source(), h.publication().name(), id)
        .update();
    return id;
  }

  void update(long id, Agreements.Write w) {
    sql.sql(
            """
            update partnership.agreement
            set code = ?, title = cast(? as jsonb), purpose = cast(? as jsonb),
                governance = cast(? as jsonb), years = ?, renewable = ?, version = version + 1
            where id = ?
            """)
        .params(
            w.code(),
            LocalTexts.write(w.title()),
            LocalTexts.write(w.purpose()),
            LocalTexts.write(w.governance()),
            w.years(),
            w.renewable(),
            id)
        .update();
  }

  void move(long id, AgreementState state) {
    sql.sql("update partnership.agreement set state = ?, version = version + 1 where id = ?")
        .params(state.name(), id)
        .update();
  }

  void sign(long id, LocalDate on, LocalDate end) {
    sql.sql(
            """
            update partnership.agreement
            set state = 'IN_FORCE', signed_on = ?, ends_on = ?, version = version + 1 where id = ?
            """)
        .params(on, end, id)
        .update();
  }

  void extend(long id, LocalDate end) {
    sql.sql("update partnership.agreement set ends_on = ?, version = version + 1 where id = ?")
        .params(end, id)
        .update();
  }

  void publish(long id, PublicationState state) {
    sql.sql("update partnership.agreement set publication = ? where id = ?")
        .params(state.name(), id)
        .update();
  }

  List<Agreement.Amendment> amendments(long agreement) {
    return sql.sql("select * from partnership.amendment where agreement_id = ? order by n")
        .param(agreement)
        .query(AgreementStore::amendment)
        .list();
  }

  Optional<Agreement.Amendment> findAmendment(long id) {
    return sql.sql("select * from partnership.amendment where id = ?")
        .param(id)
        .query(AgreementStore::amendment)
        .optional();
  }

  /** Reads and holds the row until the transaction ends. */
  Optional<Agreement.Amendment> lockAmendment(long id) {
    return sql.sql("select * from partnership.amendment where id = ? for update")
        .param(id)
        .query(AgreementStore::amendment)
        .optional();
  }

  long insert(long agreement, Amendments.Write w) {
    return sql.sql(
            """
            insert into partnership.amendment (agreement_id, n, body, ends_on, state)
            values (:agreement,
              (select coalesce(max(n), 0) + 1 from partnership.amendment
               where agreement_id = :agreement),
              cast(:body as jsonb), :end, 'DRAFT') returning id
            """)
        .param("agreement", agreement)
        .param("body", LocalTexts.write(w.body()))
        .param("end", w.endsOn().orElse(null))
        .query(Long.class)
        .single();
  }

  void update(long id, Amendments.Write w) {
    sql.sql(
            """
            update partnership.amendment
            set body = cast(:body as jsonb), ends_on = :end, version = version + 1 where id = :id
            """)
        .param("body", LocalTexts.write(w.body()))
        .param("end", w.endsOn().orElse(null))
        .param("id", id)
        .update();
  }

  void deleteAmendment(long id) {
    sql.sql("delete from partnership.amendment where id = ?").param(id).update();
  }

  void deleteDocument(long id) {
    sql.sql("delete from partnership.agreement_document where id = ?").param(id).update();
  }

  /** A draft with its documents. */
  void delete(long id) {
    sql.sql("delete from partnership.agreement_document where agreement_id = ?").param(id).update();
    sql.sql("delete from partnership.agreement where id = ?").param(id).update();
  }

  void moveAmendment(long id, AgreementState state) {
    sql.sql("update partnership.amendment set state = ?, version = version + 1 where id = ?")
        .params(state.name(), id)
        .update();
  }

  List<Agreement.Document> documents(long agreement) {
    return sql.sql(
            "select * from partnership.agreement_document where agreement_id = ? order by id")
        .param(agreement)
        .query(AgreementStore::document)
        .list();
  }

  long insert(AgreementFiles.Attach attach, Documents.Stored stored) {
    return sql.sql(
            """
            insert into partnership.agreement_document
              (agreement_id, title, lang, file_name, media_type, size, hash)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            attach.agreement(),
            attach.title().strip(),
            attach.lang().code(),
            attach.file().name(),
            attach.file().mediaType(),
            stored.size(),
            stored.fingerprint().hex())
        .query(Long.class)
        .single();
  }

  private static Agreement agreement(ResultSet row, int index) throws SQLException {
    return new Agreement(
        row.getLong("id"),
        row.getString("code"),
        LocalTexts.read(row.getString("title")),
        LocalTexts.read(row.getString("purpose")),
        LocalTexts.read(row.getString("governance")),
        Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
        LocalTexts.read(row.getString("place")),
        row.getInt("years"),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        row.getBoolean("renewable"),
        row.getString("source"),
        AgreementState.valueOf(row.getString("state")),
        row.getBoolean("historic"),
        PublicationState.valueOf(row.getString("publication")),
        Optional.ofNullable(row.getObject("renews", Long.class)),
        row.getInt("version"));
  }

  private static Agreement.Amendment amendment(ResultSet row, int index) throws SQLException {
    return new Agreement.Amendment(
        row.getLong("id"),
        row.getLong("agreement_id"),
        row.getInt("n"),
        LocalTexts.read(row.getString("body")),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        AgreementState.valueOf(row.getString("state")),
        row.getInt("version"));
  }

  private static Agreement.Document document(ResultSet row, int index) throws SQLException {
    return new Agreement.Document(
        row.getLong("id"),
        row.getLong("agreement_id"),
        row.getString("title"),
        row.getString("lang"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("hash"));
  }
}
