package standfirst;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The order of the house: a package imports those in rows above it and, in its own row, those to
 * its left. docs/ARCHITECTURE.md draws it.
 */
class LayersTest {
  private static final List<List<String>> ROWS =
      List.of(
          List.of("base"),
          List.of("staff", "edition"),
          List.of("newsroom", "site"),
          List.of("media", "card"),
          List.of("author", "section", "tag", "audience"),
          List.of("podcast", "body", "related", "thread", "download", "liveblog"),
          List.of("article"),
          List.of("front", "search", "feed"),
          List.of("reader", "bookmark", "newsletter"),
          List.of("importer", "ops"),
          List.of("app"));

  /** What a feature shows: to readers, to staff, to scripts. */
  private static final Set<String> SIDES = Set.of("site", "newsroom", "api");

  /** Neither of the two imports the other. */
  private static final List<String> SHELLS = List.of("newsroom", "site");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("standfirst");

  @Test
  void everyPackageStandsInTheList() {
    var known = ROWS.stream().flatMap(List::stream).collect(Collectors.toSet());
    assertThat(CLASSES.stream().map(LayersTest::feature).collect(Collectors.toSet()))
        .isSubsetOf(known);
  }

  @Test
  void importsPointUpTheHouse() {
    var wrong = new TreeSet<String>();
    for (var from : CLASSES) {
      for (var dependency : from.getDirectDependenciesFromSelf()) {
        var to = dependency.getTargetClass();
        if (isOurs(to) && !mayImport(feature(from), feature(to)) && !isShellOf(from, to)) {
          wrong.add(from.getPackageName() + " imports " + to.getPackageName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aFeaturesRootDoesNotKnowItsOwnSides() {
    var wrong = new TreeSet<String>();
    for (var from : CLASSES) {
      if (side(from).isEmpty() && !feature(from).equals("app")) {
        from.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass())
            .filter(to -> isOurs(to) && feature(to).equals(feature(from)))
            .filter(to -> side(to).isPresent())
            .forEach(to -> wrong.add(from.getName() + " imports " + to.getName()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyButTheAppKnowsTheSidesOfAnotherFeature() {
    var wrong = new TreeSet<String>();
    for (var from : CLASSES) {
      if (feature(from).equals("app")) {
        continue;
      }
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass())
          .filter(to -> isOurs(to) && !feature(to).equals(feature(from)))
          .filter(to -> side(to).isPresent())
          .forEach(to -> wrong.add(from.getName() + " imports " + to.getName()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void readersPagesDoNotKnowStaffScreens() {
    var wrong = new TreeSet<String>();
    for (var from : CLASSES) {
      if (side(from).equals(Optional.of("site"))) {
        from.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass())
            .filter(LayersTest::isOurs)
            .filter(to -> side(to).filter(it -> !it.equals("site")).isPresent())
            .forEach(to -> wrong.add(from.getName() + " imports " + to.getName()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void publicStoresUseThePublicDoorAlone() {
    noClasses()
        .that()
        .haveSimpleNameStartingWith("Public")
        .and()
        .resideOutsideOfPackage("standfirst.base..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("standfirst.base.db.NewsroomDb")
        .check(CLASSES);
  }

  @Test
  void pagesDoNotAskTheDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage("..site..", "..newsroom..", "..api..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("standfirst\\.base\\.db\\.(NewsroomDb|PublicDb|Tx|Query|Update|Row)")
        .check(CLASSES);
  }

  @Test
  void featuresFormNoCircle() {
    slices()
        .matching("standfirst.(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            describe("a side of a feature", type -> side(type).isPresent()),
            describe("a shell", type -> SHELLS.contains(feature(type))))
        .check(CLASSES);
  }

  /**
   * What a feature below the shells shows to staff or readers is framed by the shells all the same.
   */
  private static boolean isShellOf(JavaClass from, JavaClass to) {
    return side(from).isPresent() && SHELLS.contains(feature(to));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("standfirst.");
  }

  private static String feature(JavaClass type) {
    return type.getPackageName().split("\\.")[1];
  }

  /** Which side of a feature a class belongs to; the two shells are features themselves. */
  private static Optional<String> side(JavaClass type) {
    var parts = new ArrayList<>(List.of(type.getPackageName().split("\\.")));
    return parts.size() > 2 && SIDES.contains(parts.get(2))
        ? Optional.of(parts.get(2))
        : Optional.empty();
  }

  private static boolean mayImport(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    int fromRow = row(from);
    int toRow = row(to);
    if (fromRow != toRow) {
      return toRow < fromRow;
    }
    var row = ROWS.get(fromRow);
    return !row.equals(SHELLS) && row.indexOf(to) < row.indexOf(from);
  }

  private static int row(String feature) {
    for (int i = 0; i < ROWS.size(); i++) {
      if (ROWS.get(i).contains(feature)) {
        return i;
      }
    }
    return ROWS.size();
  }
}
