package standfirst.base.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server's options. Firm ones hold at every start; the others are written down once. */
final class ServerOptions {
  /** What keeps acknowledged work safe and strangers out: not to be changed by a file. */
  private static final Map<String, String> FIRM =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("restart_after_crash", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("ssl", "off"),
          Map.entry("logging_collector", "off"),
          Map.entry("log_destination", "stderr"),
          Map.entry("log_line_prefix", ""),
          // Failed statements reach their caller as exceptions; here they would only repeat text.
          Map.entry("log_min_messages", "log"),
          Map.entry("log_min_error_statement", "panic"));

  /** Sizes for a small machine, in postgresql.conf, where an operator may change them. */
  private static final Map<String, String> FIRST =
      Map.ofEntries(
          Map.entry("max_connections", "40"),
          Map.entry("shared_buffers", "96MB"),
          Map.entry("huge_pages", "off"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "64MB"),
          Map.entry("effective_cache_size", "512MB"),
          Map.entry("min_wal_size", "64MB"),
          Map.entry("max_wal_size", "512MB"),
          // Workers would be three more processes that do nothing most of the time.
          Map.entry("io_method", "sync"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("max_parallel_workers_per_gather", "0"),
          Map.entry("autovacuum_max_workers", "2"),
          Map.entry("autovacuum_worker_slots", "2"),
          Map.entry("autovacuum_vacuum_scale_factor", "0.05"),
          Map.entry("autovacuum_analyze_scale_factor", "0.05"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"));

  private ServerOptions() {}

  /** Arguments for each start. */
  static List<String> firm() {
    return arguments(FIRM);
  }

  /** Arguments for the one who makes a data directory. */
  static List<String> first() {
    return arguments(FIRST);
  }

  private static List<String> arguments(Map<String, String> options) {
    var arguments = new ArrayList<String>();
    new TreeMap<>(options)
        .forEach(
            (name, value) -> {
              arguments.add("-c");
              arguments.add(name + "=" + value);
            });
    return arguments;
  }
}
