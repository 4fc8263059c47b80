package org.jisr.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FeedsTest {

  private static final Running JISR = Running.shared();

  private static Document read(String path) throws Exception {
    HttpResponse<String> answer = JISR.visitor().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void whatIsNewStandsFirstInEveryLanguageWithItsAddress() throws Exception {
    JISR.clock().pass(Duration.ofMinutes(1));
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "feed");
    for (Lang lang : Lang.values()) {
      for (String path : List.of("/feed.atom", "/projects.atom")) {
        Document feed = read(path + "?lang=" + lang.code());
        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo(lang.code());
        Element first = elements(feed, "entry").getFirst();
        assertThat(text(first, "title")).contains(project.title().in(lang).text());
        assertThat(((Element) first.getElementsByTagName("link").item(0)).getAttribute("href"))
            .isEqualTo(
                "http://localhost:%d/projects/%s?lang=%s"
                    .formatted(JISR.port(), project.code(), lang.code()));
        assertThat(text(first, "updated")).isEqualTo(text(feed.getDocumentElement(), "updated"));
      }
    }
  }

  @Test
  void identifiersAreOneEachAndTheSameInEveryLanguage() throws Exception {
    List<String> french =
        elements(read("/feed.atom?lang=fr"), "entry").stream().map(e -> text(e, "id")).toList();
    assertThat(french).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    assertThat(
            elements(read("/feed.atom?lang=ar"), "entry").stream().map(e -> text(e, "id")).toList())
        .isEqualTo(french);
  }

  @Test
  void entriesGoFromTheNewestToTheOldest() throws Exception {
    List<Instant> moments =
        elements(read("/feed.atom"), "entry").stream()
            .map(e -> Instant.parse(text(e, "updated")))
            .toList();
    assertThat(moments).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void theFeedOfProjectsFollowsTheFiltersOfThePage() throws Exception {
    String word = Drafts.code().replace("-", "") + "filter";
    Plans.published(JISR, word);
    assertThat(elements(read("/projects.atom?q=" + word), "entry")).hasSize(1);
    assertThat(elements(read("/projects.atom?side=B&q=" + word), "entry")).isEmpty();
    assertThat(JISR.visitor().get("/projects?q=" + word).body())
        .contains("href=\"/projects.atom?q=" + word + "&amp;lang=fr\"");
    assertThat(JISR.visitor().get("/").body())
        .contains("type=\"application/atom+xml\"", "href=\"/feed.atom?lang=fr\"");
  }

  @Test
  void aMilestoneReachedInPublicIsNewsAndOneReachedBeforeIsNot() throws Exception {
    Projects projects = JISR.bean(Projects.class);
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "stone");
    long before = about(project);
    JISR.clock().pass(Duration.ofSeconds(5));
    Drafts.done(
        projects.reach(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Projects.Reach(
                project.id(), 1, java.util.Optional.of(java.time.LocalDate.of(2026, 11, 2)))));
    assertThat(before).as("its publication alone").isEqualTo(1);
    assertThat(about(project)).isEqualTo(2);
    Drafts.done(
        projects.step(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Projects.Step(project.id(), ProjectState.Act.AMEND, "Plus de temps")));
  }

  @Test
  void eachStepIsToldAsItWasThen() throws Exception {
    String name = Drafts.code().replace("-", "") + "steps";
    Project project = Plans.published(JISR, name);
    JISR.clock().pass(Duration.ofSeconds(5));
    Project suspended = Plans.stepped(JISR, project, ProjectState.Act.SUSPEND, Role.OFFICER);
    JISR.clock().pass(Duration.ofSeconds(5));
    Plans.stepped(JISR, suspended, ProjectState.Act.RESUME, Role.OFFICER);
    List<String> titles =
        elements(read("/feed.atom?lang=en"), "entry").stream()
            .filter(e -> text(e, "id").contains("/" + project.code()))
            .map(e -> text(e, "title"))
            .toList();
    assertThat(titles).hasSize(3);
    assertThat(titles.get(0)).endsWith(": The project resumes.");
    assertThat(titles.get(1)).endsWith(": The project is suspended.");
  }

  private static long about(Project project) throws Exception {
    return elements(read("/feed.atom"), "entry").stream()
        .filter(e -> text(e, "id").contains("/" + project.code()))
        .count();
  }

  @Test
  void anIllustrativeProjectSaysSoInEveryLanguage() throws Exception {
    for (Lang lang : Lang.values()) {
      List<Element> marked =
          elements(read("/projects.atom?lang=" + lang.code()), "entry").stream()
              .filter(e -> e.getElementsByTagName("category").getLength() > 0)
              .toList();
      assertThat(marked)
          .isNotEmpty()
          .allSatisfy(
              e -> assertThat(text(e, "summary")).startsWith(ProjectShape.NOTICE.in(lang).text()));
    }
  }

  @Test
  void theMapOfTheSiteListsPagesThatAnswerAndRobotsNamesIt() throws Exception {
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "site");
    List<String> pages =
        elements(read("/sitemap.xml"), "loc").stream().map(Element::getTextContent).toList();
    String base = "http://localhost:" + JISR.port();
    assertThat(pages).contains(base + "/", base + "/projects/" + project.code());
    assertThat(pages).noneMatch(page -> page.contains("/work"));
    for (String page : pages.subList(0, Math.min(30, pages.size()))) {
      assertThat(JISR.visitor().get(page.substring(base.length())).statusCode())
          .as(page)
          .isEqualTo(200);
    }
    assertThat(JISR.visitor().get("/robots.txt").body())
        .contains("Disallow: /work", "Sitemap: " + base + "/sitemap.xml");
  }
}
