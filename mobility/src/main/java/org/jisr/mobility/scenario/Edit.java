package org.jisr.mobility.scenario;

/** One change to a network. A change that cannot be made refuses the scenario by file and line. */
public sealed interface Edit
    permits AddLine, ChangeHeadway, ChangeSpeed, Reroute, RemoveLine, RemoveStop, Retime {
  void apply(Draft draft);
}
