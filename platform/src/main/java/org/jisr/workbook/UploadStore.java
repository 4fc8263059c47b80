package org.jisr.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.store.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code workbook.upload}. */
record UploadStore(JdbcClient sql) {

  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
  private static final int MOST = 20;

  long insert(By by, String fileName, Documents.Stored stored, Instant at) {
    return sql.sql(
            """
            insert into workbook.upload (person_id, side, file_name, hash, size, brought_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            by.person().id(),
            by.side().name(),
            fileName,
            stored.fingerprint().hex(),
            stored.size(),
            at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** The newest of a side. */
  List<Upload> list(Side side) {
    return sql.sql("select * from workbook.upload where side = ? order by id desc limit ?")
        .params(side.name(), MOST)
        .query(UploadStore::upload)
        .list();
  }

  Optional<Upload> find(Side side, long id) {
    return sql.sql("select * from workbook.upload where side = ? and id = ?")
        .params(side.name(), id)
        .query(UploadStore::upload)
        .optional();
  }

  /** Holds the row until the transaction ends. */
  Optional<Upload> lock(Side side, long id) {
    return sql.sql("select * from workbook.upload where side = ? and id = ? for update")
        .params(side.name(), id)
        .query(UploadStore::upload)
        .optional();
  }

  void answer(long id, Map<String, String> answers) {
    sql.sql("update workbook.upload set answers = cast(? as jsonb) where id = ?")
        .params(JsonMapper.shared().writeValueAsString(answers), id)
        .update();
  }

  void enter(long id, Instant at, int entered) {
    sql.sql("update workbook.upload set entered_at = ?, entered = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), entered, id)
        .update();
  }

  private static Upload upload(ResultSet row, int index) throws SQLException {
    OffsetDateTime entered = row.getObject("entered_at", OffsetDateTime.class);
    return new Upload(
        row.getLong("id"),
        Side.valueOf(row.getString("side")),
        row.getString("file_name"),
        new Fingerprint(row.getString("hash")),
        row.getLong("size"),
        row.getObject("brought_at", OffsetDateTime.class).toInstant(),
        JsonMapper.shared().readValue(row.getString("answers"), ANSWERS),
        Optional.ofNullable(entered).map(OffsetDateTime::toInstant),
        row.getInt("entered"));
  }
}
