package standfirst.newsroom;

import java.util.Set;
import standfirst.base.http.Form;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;

/** Reads the forms of the newsroom. */
public final class FormFields {
  private static final Set<String> ALWAYS = Set.of("csrf", Repeats.FIELD);

  private FormFields() {}

  /**
   * The form of a request, which may hold these fields and no others: what a form does not show
   * must not change anything.
   *
   * @throws HttpProblem 400 naming a field that is not known or comes twice, or a file
   */
  public static Form only(Request request, String... fields) {
    var form = known(request, fields);
    if (!form.files().isEmpty()) {
      throw HttpProblem.badRequest("No file is taken here.");
    }
    return form;
  }

  /**
   * The same, with one file at the most.
   *
   * @throws HttpProblem 400 naming a field or a file that is not known
   */
  public static Form withFile(Request request, String file, String... fields) {
    var form = known(request, fields);
    for (var name : form.files().keySet()) {
      if (!name.equals(file) || form.files(name).size() > 1) {
        throw HttpProblem.badRequest("The file is not known here.").with("field", name);
      }
    }
    return form;
  }

  private static Form known(Request request, String... fields) {
    var form = request.form();
    var known = Set.of(fields);
    for (var name : form.names()) {
      if (!known.contains(name) && !ALWAYS.contains(name)) {
        throw HttpProblem.badRequest("The field is not known here.").with("field", name);
      }
      if (form.values(name).size() > 1) {
        throw HttpProblem.badRequest("The field comes twice.").with("field", name);
      }
    }
    return form;
  }
}
