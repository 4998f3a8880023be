import java.io.File;
import java.io.PrintStream;
import java.util.Set;
import java.util.TreeSet;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/** Reads one ontology file and prints how it breaks OWL 2 DL, whether it is consistent, and which of its classes can have no member. */
public class ProfileCheck {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(new File(args[0]));
        out.println("axioms " + ontology.getAxiomCount());
        Set<String> violations = new TreeSet<String>();
        for (OWLProfileViolation violation : new OWL2DLProfile().checkOntology(ontology).getViolations()) {
            violations.add(violation.toString().replace('\n', ' '));
        }
        for (String violation : violations) {
            out.println("violation " + violation);
        }
        Reasoner reasoner = new Reasoner(ontology);
        boolean consistent = reasoner.isConsistent();
        out.println("consistent " + consistent);
        if (consistent) {
            for (OWLClass empty : reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()) {
                out.println("unsatisfiable " + empty.getIRI());
            }
        }
    }
}
