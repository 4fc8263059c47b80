package org.jisr.mobility.finding;

/** An input was refused; {@link #findings()} say why and what would be right. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Findings findings;

  public Refusal(Findings findings) {
    super(
        findings.list().stream()
            .filter(f -> f.severity() == Severity.FATAL)
            .findFirst()
            .map(f -> f.code() + " at " + f.place() + ": " + f.value())
            .orElse("refused"));
    this.findings = findings;
  }

  public static Refusal of(Finding finding) {
    Findings findings = new Findings();
    findings.add(finding);
    return new Refusal(findings);
  }

  public Findings findings() {
    return findings;
  }
}
