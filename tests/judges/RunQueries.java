// Asks every .rq file of a folder over one RDF file, in one JVM, and prints each answer as SPARQL JSON.
//
// java -cp <Jena> RunQueries.java <RDF file> <folder>
// Each answer follows a line "== <name>"; an error is a line "!! <message>".
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

public class RunQueries {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Model model = RDFDataMgr.loadModel(args[0]);
        List<Path> files;
        try (var listing = Files.list(Path.of(args[1]))) {
            files = listing.filter(path -> path.toString().endsWith(".rq")).sorted().collect(Collectors.toList());
        }
        for (Path file : files) {
            out.println("== " + file.getFileName().toString().replaceFirst("\\.rq$", ""));
            // Strict SPARQL 1.1: Jena's own extensions would hide what other engines refuse.
            var query = QueryFactory.create(Files.readString(file), Syntax.syntaxSPARQL_11);
            try (QueryExecution execution = QueryExecutionFactory.create(query, model)) {
                var json = new ByteArrayOutputStream();
                ResultSetFormatter.outputAsJSON(json, execution.execSelect());
                out.println(json.toString(StandardCharsets.UTF_8));
            } catch (RuntimeException error) {
                out.println("!! " + error.getMessage());
            }
        }
    }
}
