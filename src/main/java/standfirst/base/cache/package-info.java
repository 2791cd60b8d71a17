/**
 * The exact page cache: a render notes the key of everything it reads, and a change drops exactly
 * the pages that used one of its keys. It knows neither HTTP nor what a key means; it keeps values
 * under addresses. Readers of data call {@link standfirst.base.cache.Keys#note}; start reading at
 * {@link standfirst.base.cache.PageCache}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.cache;
