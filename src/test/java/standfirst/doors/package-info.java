/**
 * The doors of the newsroom as somebody hostile tries them: who may come, what is sent, from where.
 * Start at {@link standfirst.doors.Door}: one line for each address; an address without one fails
 * every test here.
 */
@org.jspecify.annotations.NullMarked
package standfirst.doors;
