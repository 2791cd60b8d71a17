package standfirst.base.change;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import standfirst.base.db.Tx;

/** A transaction under way that says what it changes. */
public final class Commit {
  private final Tx tx;
  private final Set<String> keys = new LinkedHashSet<>();

  Commit(Tx tx) {
    this.tx = tx;
  }

  /** The transaction. */
  public Tx tx() {
    return tx;
  }

  /** Notes keys whose readers must read again; they go out when the transaction commits. */
  public void changed(Collection<String> changed) {
    keys.addAll(changed);
  }

  /** Notes one key. */
  public void changed(String key) {
    keys.add(key);
  }

  Set<String> keys() {
    return keys;
  }
}
