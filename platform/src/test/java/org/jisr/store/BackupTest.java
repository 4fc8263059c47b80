package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jisr.base.Side;
import org.jisr.journal.Journal;
import org.jisr.partnership.AgreementFiles;
import org.jisr.partnership.Agreements;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.junit.jupiter.api.Test;

class BackupTest {

  private static final Running JISR = Running.shared();

  private final Path folder = Running.folder();
  private final Path file = folder.resolve("jisr.zip");

  @Test
  void bringsBackTheSamePagesAndTheSameJournalHead() throws Exception {
    document();
    Drafts.proposed(JISR);
    int newest = Plans.written(JISR, "saved").number();
    Snapshot saved = Snapshot.of(JISR);
    Backup.Written written = backup(JISR.settings()).write(file);
    Settings empty = new Settings(Running.folder(), Optional.of(JISR.emptyDatabase()));
    assertThat(backup(empty).restore(file)).isEqualTo(written);
    try (Running restored = Running.start(empty)) {
      restored.clock().set(JISR.clock().instant());
      assertThat(Snapshot.of(restored)).isEqualTo(saved);
      assertThat(restored.bean(Journal.class).last()).isEqualTo(JISR.bean(Journal.class).last());
      for (String page : List.of("/", "/roadmap", "/?lang=ar", "/signin")) {
        assertThat(plain(restored.visitor().get(page).body()))
            .isEqualTo(plain(JISR.visitor().get(page).body()));
      }
      Drafts.roadmap(restored);
      assertThat(Plans.written(restored, "restored").number()).isGreaterThan(newest);
    }
  }

  private static String plain(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static void document() {
    long agreement = JISR.bean(Agreements.class).list().getFirst().id();
    byte[] content = new byte[600_000];
    System.arraycopy("%PDF-".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, content, 0, 5);
    Drafts.done(
        JISR.bean(AgreementFiles.class)
            .attach(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new AgreementFiles.Attach(
                    agreement,
                    "Annexe",
                    org.jisr.base.Lang.FR,
                    new Upload("annexe.pdf", content))));
  }

  @Test
  void isReadByItsOwnerAlone() throws Exception {
    backup(JISR.settings()).write(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesADatabaseThatHasALife() throws Exception {
    backup(JISR.settings()).write(file);
    Snapshot before = Snapshot.of(JISR);
    assertThatThrownBy(() -> backup(JISR.settings()).restore(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not empty");
    assertThat(Snapshot.of(JISR)).isEqualTo(before);
  }

  @Test
  void refusesAFileThatIsNoBackup() throws Exception {
    Path other = Files.writeString(folder.resolve("other.zip"), "no zip at all");
    assertThatThrownBy(() -> backup(JISR.settings()).restore(other))
        .isInstanceOf(IOException.class);
    Path zip = folder.resolve("zip.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("hello"));
      out.closeEntry();
    }
    assertThatThrownBy(() -> backup(JISR.settings()).restore(zip))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a backup of Jisr");
  }

  @Test
  void restoresAllOrNothingWhenATableIsMissing() throws Exception {
    backup(JISR.settings()).write(file);
    Path cut = folder.resolve("cut.zip");
    copyWithout("partnership.commitment", cut);
    Settings empty = new Settings(Running.folder(), Optional.of(JISR.emptyDatabase()));
    assertThatThrownBy(() -> backup(empty).restore(cut))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("partnership.commitment");
    assertThat(backup(empty).restore(file).journal()).isPositive();
  }

  @Test
  void writesTheWholeFileOrNone() {
    Path nowhere = folder.resolve("no-such-folder").resolve("jisr.zip");
    assertThatThrownBy(() -> backup(JISR.settings()).write(nowhere))
        .isInstanceOf(IOException.class);
    assertThat(nowhere).doesNotExist();
  }

  private void copyWithout(String name, Path target) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
          out.closeEntry();
        }
      }
    }
  }

  private static Backup backup(Settings settings) {
    return new Backup(settings, JISR.bean(Migrations.class));
  }
}
