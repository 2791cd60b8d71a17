/** Front pages: of the latest stories by section, until editors curate them. */
@org.jspecify.annotations.NullMarked
package standfirst.front;
