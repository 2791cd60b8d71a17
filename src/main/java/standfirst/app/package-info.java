/** The program: {@code Main}, wiring by hand, the command line. Imports all, imported by none. */
@org.jspecify.annotations.NullMarked
package standfirst.app;
