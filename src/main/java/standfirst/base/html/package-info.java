/**
 * What becomes of a page model: the template that renders it, the bytes that come out, and the
 * addresses of the styles and scripts that it links. It knows no request and no route; who answers
 * whom is {@code base.http}. Start reading at {@link standfirst.base.html.Templates}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.html;
