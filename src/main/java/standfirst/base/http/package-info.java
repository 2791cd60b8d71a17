/**
 * The web server: addresses and who may come to them, requests and answers, forms, static files,
 * event streams, and the way from the page cache to the wire. It knows no feature; what a route
 * does is handed in. Start reading at {@link standfirst.base.http.Router} (which addresses there
 * are), then {@link standfirst.base.http.HttpServer} (how a request travels).
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.http;
