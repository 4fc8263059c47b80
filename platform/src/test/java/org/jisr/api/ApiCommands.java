package org.jisr.api;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import tools.jackson.databind.json.JsonMapper;

/** Every command that programs send, with the answer that is kept under its key. */
public final class ApiCommands {

  private static final String PROJECTS = "/api/v1/work/projects";

  private final Running jisr;
  private final Program officer;

  private ApiCommands(Running jisr) {
    this.jisr = jisr;
    this.officer = Program.of(jisr, Role.OFFICER, Side.A);
  }

  public static Stream<Command> all(Running jisr) {
    ApiCommands commands = new ApiCommands(jisr);
    return Stream.of(
        commands.command(
            Act.SEND_PROJECT, () -> commands.post(PROJECTS, Bodies.project(jisr, "envoyé"))),
        commands.command(Act.PUT_PROJECT, commands::put),
        commands.command(Act.SEND_PROJECT_STEP, commands::step),
        commands.command(Act.SEND_MILESTONE, commands::milestone),
        commands.command(Act.SEND_PUBLICATION, commands::publication),
        commands.command(Act.SEND_ORGANISATION, commands::organisation));
  }

  /**
   * The day of a token's use is noted before each request, whatever becomes of it: here already.
   */
  private Command command(Act act, Supplier<Supplier<Outcome>> prepared) {
    return new Command(
        act,
        () -> {
          Supplier<Outcome> work = prepared.get();
          officer.get(PROJECTS + "?limit=1");
          return work;
        });
  }

  private Supplier<Outcome> put() {
    Project project = Plans.written(jisr, "avant");
    var body = Bodies.project(jisr, "après");
    return () -> outcome(officer.put(place(project), body, "\"" + project.version() + "\""));
  }

  private Supplier<Outcome> step() {
    Project project = Plans.written(jisr, "contrat");
    return post(
        place(project) + "/step", json(Map.of("act", "contract", "reason", "Raison de test")));
  }

  private Supplier<Outcome> milestone() {
    Project project = Plans.contracted(jisr, "jalon");
    LocalDate today = LocalDate.ofInstant(jisr.clock().instant(), ZoneOffset.UTC);
    return post(place(project) + "/milestones/1", json(Map.of("doneOn", today.toString())));
  }

  private Supplier<Outcome> publication() {
    return post(place(Plans.contracted(jisr, "publier")) + "/publish", "{}");
  }

  private Supplier<Outcome> organisation() {
    return post(
        "/api/v1/work/organisations",
        json(
            Map.of(
                "name", Map.of("fr", "Organisme " + Drafts.code()),
                "type", "association",
                "identifiers", List.of())));
  }

  private static String place(Project project) {
    return PROJECTS + "/" + project.id();
  }

  private static String json(Map<String, Object> body) {
    return JsonMapper.shared().writeValueAsString(body);
  }

  /** Sends the body each time under another key. */
  private Supplier<Outcome> post(String path, Object body) {
    return () -> outcome(officer.post(path, body));
  }

  /**
   * @throws IllegalStateException when the request failed where it was served
   */
  private static Outcome outcome(HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) {
      throw new IllegalStateException("failed: " + answer.body());
    }
    if (answer.statusCode() >= 300) {
      throw new AssertionError("refused: " + answer.statusCode() + " " + answer.body());
    }
    return Outcome.done(Program.json(answer).get("id").asLong());
  }
}
