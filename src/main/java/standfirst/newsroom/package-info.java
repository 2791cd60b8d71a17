/**
 * The shell of the newsroom: what stands around every screen of the staff (menu, search, who is
 * signed in), and the screens of somebody who is not. It owns the small types that features fill,
 * such as the entries of the menu, and knows no feature. Start reading at {@link
 * standfirst.newsroom.Shell}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.newsroom;
