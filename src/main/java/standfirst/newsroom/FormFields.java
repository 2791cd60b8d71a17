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
   * @throws HttpProblem 400 naming a field that is not known, or a file
   */
  public static Form only(Request request, String... fields) {
    var form = request.form();
    var known = Set.of(fields);
    for (var name : form.names()) {
      if (!known.contains(name) && !ALWAYS.contains(name)) {
        throw HttpProblem.badRequest("The field is not known here.").with("field", name);
      }
    }
    if (!form.files().isEmpty()) {
      throw HttpProblem.badRequest("No file is taken here.");
    }
    return form;
  }
}
