package standfirst.author.newsroom;

import standfirst.author.Author;
import standfirst.base.http.Form;

/**
 * The fields of an author as they were typed.
 *
 * @param portrait the id of the asset that is the portrait; empty for none. It goes with the form,
 *     so that a picture that was taken in is not lost when another field was wrong
 * @param alt what the portrait shows
 */
public record AuthorFields(
    String name, String role, String biography, String portrait, String alt) {
  static final AuthorFields NEW = new AuthorFields("", "", "", "", "");

  static AuthorFields of(Author author) {
    return new AuthorFields(
        author.name(),
        author.role(),
        author.biography(),
        author.portrait() == null ? "" : author.portrait().toString(),
        author.portraitAlt());
  }

  static AuthorFields of(Form form) {
    return new AuthorFields(
        form.text("name"),
        form.text("role"),
        form.text("biography"),
        form.has("no-portrait") ? "" : form.text("portrait"),
        form.text("alt"));
  }

  AuthorFields withPortrait(String asset) {
    return new AuthorFields(name, role, biography, asset, alt);
  }
}
