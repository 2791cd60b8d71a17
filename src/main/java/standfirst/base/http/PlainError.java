package standfirst.base.http;

/** An error page without any site around it, for when the site has none or cannot show it. */
public record PlainError(String title, String detail) {}
