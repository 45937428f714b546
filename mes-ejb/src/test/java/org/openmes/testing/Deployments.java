package org.openmes.testing;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Password;
import io.leangen.geantyref.TypeToken;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.engine.JqwikTestEngine;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.hamcrest.Matchers;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;

/**
 * What is deployed for tests in the container: the whole domain and its tests as one archive, so that a test sees what
 * its package sees.
 */
public final class Deployments {

    private static final List<String> MODULES = List.of(
            "com.fasterxml.jackson.core.jackson-annotations",
            "com.fasterxml.jackson.core.jackson-core",
            "com.fasterxml.jackson.core.jackson-databind",
            "com.fasterxml.jackson.datatype.jackson-datatype-jsr310",
            "jdk.httpserver",
            "org.hibernate",
            "org.postgresql");

    /** One type of each library that the archive brings along. */
    private static final List<Class<?>> LIBRARIES = List.of(
            Arbitrary.class,
            Assertions.class,
            Awaitility.class,
            Flyway.class,
            Jdbi.class,
            JqwikTestEngine.class,
            Matchers.class,
            NullMarked.class,
            Password.class,
            PostgreSQLDatabaseType.class,
            TypeToken.class,
            Zxcvbn.class);

    private Deployments() {}

    public static WebArchive mes() {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "mes-test.war")
                .merge(folder("target/classes"), "WEB-INF/classes", Deployments::isNotIndex)
                .merge(folder("target/test-classes"), "WEB-INF/classes", Deployments::belongsInContainer)
                .addAsWebInfResource(new StringAsset(structure()), "jboss-deployment-structure.xml")
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
        archive.addAsResource(new File("../tools/VerifyLedger.java"), "tools/VerifyLedger.java")
                .addAsResource(new File("../docs/permissions.md"), "docs/permissions.md")
                .addAsResource(new StringAsset(TestSize.properties()), TestSize.FILE);
        LIBRARIES.stream().map(Deployments::jar).distinct().forEach(archive::addAsLibraries);
        return archive;
    }

    private static GenericArchive folder(String path) {
        return ShrinkWrap.create(ExplodedImporter.class, path.replace('/', '-') + ".jar")
                .importDirectory(new File(path))
                .as(GenericArchive.class);
    }

    /** The index knows nothing of the tests that lie beside the classes here. */
    private static boolean isNotIndex(ArchivePath path) {
        return !path.get().endsWith("/META-INF/jandex.idx");
    }

    /** Neither what only the launching side has libraries for, nor the violations planted for the architecture test. */
    private static boolean belongsInContainer(ArchivePath path) {
        String name = path.get();
        // The path is the one in the deployed archive: it begins with WEB-INF/classes.
        return !name.contains("/org/openmes/planted/")
                && !name.contains("/org/openmes/runner/")
                && !name.contains("/META-INF/services/org.j")
                && !name.contains("/OneDeployment")
                && !name.contains("/Architecture")
                && !name.contains("/TestServer");
    }

    private static File jar(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String structure() {
        StringBuilder text = new StringBuilder("<jboss-deployment-structure><deployment><dependencies>");
        for (String module : MODULES) {
            text.append("<module name=\"").append(module).append("\"/>");
        }
        return text.append("</dependencies></deployment></jboss-deployment-structure>")
                .toString();
    }
}
