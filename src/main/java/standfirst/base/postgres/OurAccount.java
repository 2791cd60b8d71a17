package standfirst.base.postgres;

import com.sun.security.auth.module.UnixSystem;

/** Who we are to the operating system. */
final class OurAccount {
  private static final boolean ROOT = new UnixSystem().getUid() == 0;

  private OurAccount() {}

  static boolean isRoot() {
    return ROOT;
  }

  static boolean onLinux() {
    return System.getProperty("os.name").equals("Linux");
  }
}
