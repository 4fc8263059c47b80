package org.jisr.mobility.finding;

/**
 * An input was refused; {@link #findings()} say why and what would be right.
 *
 * <p>Errors: it is the error itself: whoever reads an input throws it when a finding is fatal.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Findings findings;

  /** A refusal for these findings, one of which is fatal. */
  public Refusal(Findings findings) {
    super(
        findings.list().stream()
            .filter(f -> f.severity() == Severity.FATAL)
            .findFirst()
            .map(f -> f.code() + " at " + f.place() + ": " + f.value())
            .orElse("refused"));
    this.findings = findings;
  }

  /** A refusal for a single fatal finding. */
  public static Refusal of(Finding finding) {
    Findings findings = new Findings();
    findings.add(finding);
    return new Refusal(findings);
  }

  /** Why the input was refused. */
  public Findings findings() {
    return findings;
  }
}
