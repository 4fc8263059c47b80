package org.jisr.dossier;

import java.util.Locale;

/** What a document is, with its code of IATI's list DocumentCategory 2.03 where one fits. */
public enum DocumentKind {
  OBJECTIVES("A02"),
  BENEFICIARIES("A03"),
  CONDITIONS("A04"),
  BUDGET("A05"),
  MEMORANDUM("A09"),
  CONTRACT("A11"),
  TENDER("A10"),
  APPRAISAL("A01"),
  REVIEW("A07"),
  RESULTS("A08"),
  OTHER("");

  private final String iati;

  DocumentKind(String iati) {
    this.iati = iati;
  }

  /** The code, or empty where IATI's list has none. */
  public String iati() {
    return iati;
  }

  public String key() {
    return "document.kind." + name().toLowerCase(Locale.ROOT);
  }
}
