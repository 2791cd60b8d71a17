package standfirst.base.postgres;

import java.nio.file.Path;

/** Where things are in a data folder. */
record Places(Path data) {
  Path postgres() {
    return data.resolve("postgres");
  }

  Path cluster() {
    return postgres().resolve("cluster");
  }

  Path connection() {
    return postgres().resolve("connection.properties");
  }

  Path guests() {
    return postgres().resolve("guests.lock");
  }
}
