/**
 * The one way to run another program: with a time limit, bounded output and a clean environment.
 * What the programs are for (databases, video) is left to those who call. Start reading at {@link
 * standfirst.base.process.ChildProcess}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.process;
