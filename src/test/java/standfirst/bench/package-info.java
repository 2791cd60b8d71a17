/** Small programs that the scripts under {@code bench/} start. */
@org.jspecify.annotations.NullMarked
package standfirst.bench;
