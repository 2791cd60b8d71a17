/** Plain text: slugs, folding, trimming. It knows no feature and no markup. */
@org.jspecify.annotations.NullMarked
package standfirst.base.text;
