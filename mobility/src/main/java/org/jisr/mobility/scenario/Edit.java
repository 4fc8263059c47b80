package org.jisr.mobility.scenario;

/**
 * One change to a network. A change that cannot be made refuses the scenario by file and line.
 *
 * <p>Errors: a {@link org.jisr.mobility.finding.Refusal}, as just said.
 */
public sealed interface Edit
    permits AddLine, ChangeHeadway, ChangeSpeed, Reroute, RemoveLine, RemoveStop, Retime {
  /** Makes the change. */
  void apply(Draft draft);
}
