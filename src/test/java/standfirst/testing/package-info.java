/**
 * What tests of several packages share: a database of their own, folders that go away. It knows no
 * test. Start reading at {@link standfirst.testing.TestDatabase}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.testing;
