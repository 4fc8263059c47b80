package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.refusal;

import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.testing.Running;
import org.jisr.testing.ScannerServer;
import org.junit.jupiter.api.Test;

class InfectedWorkbookTest {

  @Test
  void aWorkbookInWhichTheScannerFindsSomethingIsNotKept() {
    try (ScannerServer scanner = new ScannerServer();
        Running jisr = Running.fresh("--jisr.scanner=" + scanner.address()).found()) {
      scanner.answering("stream: Test.Macro FOUND");
      Uploads uploads = jisr.bean(Uploads.class);
      Uploads.Bring bring = new Uploads.Bring("projets.xlsx", book(jisr));
      assertThat(refusal(uploads.bring(jisr.acting(Role.OFFICER, Side.A).form(), bring)))
          .containsExactly("upload.infected");
      assertThat(uploads.list(Side.A)).isEmpty();
    }
  }

  private static byte[] book(Running jisr) {
    return jisr.bean(Workbooks.class).empty(Lang.FR, jisr.bean(Directory.class).all());
  }
}
