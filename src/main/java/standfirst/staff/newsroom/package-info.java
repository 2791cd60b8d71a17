/** The screen on which administrators look after the newsroom's people. */
@org.jspecify.annotations.NullMarked
package standfirst.staff.newsroom;
