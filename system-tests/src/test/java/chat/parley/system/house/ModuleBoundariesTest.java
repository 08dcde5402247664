package chat.parley.system.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may reach whom: the map in ARCHITECTURE.md, checked. */
class ModuleBoundariesTest {
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes = HouseClasses.main();
  }

  @Test
  void seesEveryModule() {
    assertThat(classes.stream().map(type -> type.getPackageName().split("\\.")[2]).distinct())
        .contains(
            "crypto",
            "sealing",
            "protocol",
            "plugin",
            "plugins",
            "server",
            "admin",
            "client",
            "swing",
            "terminal",
            "demo");
  }

  @Test
  void modulesReachOnlyWhatTheMapAllows() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("chat.parley..")
        .layer("crypto")
        .definedBy("chat.parley.crypto..")
        .layer("sealing")
        .definedBy("chat.parley.sealing..")
        .layer("protocol")
        .definedBy("chat.parley.protocol..")
        .layer("sight") // a part of protocol: words for the pages, and no frame
        .definedBy("chat.parley.protocol.sight..")
        .layer("plugin-api")
        .definedBy("chat.parley.plugin")
        .layer("plugins")
        .definedBy("chat.parley.plugins..")
        .layer("server-core")
        .definedBy(serverCore())
        .layer("admin-web")
        .definedBy("chat.parley.admin..")
        .layer("server-app")
        .definedBy("chat.parley.server.app..")
        .layer("client-core")
        .definedBy("chat.parley.client..")
        .layer("terminal-client")
        .definedBy("chat.parley.terminal..")
        .layer("swing-client")
        .definedBy("chat.parley.swing..")
        .layer("demo")
        .definedBy("chat.parley.demo..")
        .whereLayer("crypto")
        .mayNotAccessAnyLayer()
        .whereLayer("sealing")
        .mayOnlyAccessLayers("crypto")
        .whereLayer("protocol")
        .mayOnlyAccessLayers("crypto")
        .whereLayer("plugin-api")
        .mayOnlyAccessLayers("crypto", "protocol")
        .whereLayer("plugins")
        .mayOnlyAccessLayers("crypto", "protocol", "plugin-api")
        .whereLayer("server-core")
        .mayOnlyAccessLayers("crypto", "protocol", "plugin-api")
        .whereLayer("client-core")
        .mayOnlyAccessLayers("crypto", "sealing", "protocol")
        .whereLayer("terminal-client")
        .mayOnlyAccessLayers("crypto", "client-core")
        .whereLayer("swing-client")
        .mayOnlyAccessLayers("crypto", "client-core", "sight")
        .whereLayer("demo")
        .mayOnlyAccessLayers("crypto", "client-core", "swing-client")
        .whereLayer("admin-web")
        .mayOnlyAccessLayers("crypto", "protocol", "plugin-api", "server-core")
        .whereLayer("server-app")
        .mayOnlyAccessLayers("crypto", "protocol", "plugin-api", "server-core", "admin-web")
        .check(classes);
  }

  @Test
  void nothingOnTheServerCanOpenAMessage() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "chat.parley.server..",
            "chat.parley.admin..",
            "chat.parley.plugin..",
            "chat.parley.plugins..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("chat.parley.sealing..", "chat.parley.client..")
        .check(classes);
  }

  @Test
  void theDashboardSeesOnlyTheAdminPort() {
    noClasses()
        .that()
        .resideInAPackage("chat.parley.admin..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "chat.parley.server.session..",
            "chat.parley.server.transport..",
            "chat.parley.server.request..",
            "chat.parley.server.relay..",
            "chat.parley.server.keys..",
            "chat.parley.server.plugin..")
        .check(classes);
  }

  @Test
  void theServerTakesCiphersOnlyForItsOwnKeys() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "chat.parley.server..",
            "chat.parley.admin..",
            "chat.parley.plugin..",
            "chat.parley.plugins..")
        .and()
        .resideOutsideOfPackage("chat.parley.server.keys..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.crypto.Cipher")
        .check(classes);
  }

  @Test
  void theClientCoreKnowsNoWindows() {
    noClasses()
        .that()
        .resideInAnyPackage("chat.parley.client..", "chat.parley.terminal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..")
        .check(classes);
  }

  @Test
  void pluginsDoNotKnowEachOther() {
    slices().matching("chat.parley.plugins.(*)..").should().notDependOnEachOther().check(classes);
  }

  private static DescribedPredicate<JavaClass> serverCore() {
    return resideInAPackage("chat.parley.server..")
        .and(not(resideInAPackage("chat.parley.server.app..")));
  }
}
