import java.io.File;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Judges one PDF by one profile, with the arguments veraPDF's own command takes: --flavour ua1|2a --format text FILE. */
public final class Conformance {
    private static final Map<String, String> PROFILES = Map.of("ua1", "PDFUA-1", "2a", "PDFA-2A");

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile(arguments[1]);
        File file = new File(arguments[4]);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, profile.getPDFAFlavour())) {
            ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + file);
            failures(result).forEach(System.out::println);
            System.exit(result.isCompliant() ? 0 : 1);
        }
    }

    private static ValidationProfile profile(String flavour) throws Exception {
        String name = "/org/verapdf/pdfa/validation/" + PROFILES.get(flavour) + ".xml";
        try (InputStream stream = Conformance.class.getResourceAsStream(name)) {
            return Profiles.profileFromXml(stream);
        }
    }

    /** Each broken rule with its place, once. */
    private static Set<String> failures(ValidationResult result) {
        Set<String> told = new LinkedHashSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                told.add(rule + ": " + assertion.getMessage() + " @ " + assertion.getLocation().getContext());
            }
        }
        return told;
    }
}
