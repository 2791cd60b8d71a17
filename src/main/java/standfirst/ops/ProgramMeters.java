package standfirst.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.List;
import standfirst.base.db.Database;

/** What is counted of the program as a whole: memory, threads, pauses, connections. */
public final class ProgramMeters implements AutoCloseable {
  private final JvmGcMetrics pauses = new JvmGcMetrics();

  /** Begins to count. */
  public ProgramMeters(MeterRegistry registry, Database database) {
    List.<MeterBinder>of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics(),
            pauses)
        .forEach(meters -> meters.bindTo(registry));
    database.count(registry);
  }

  @Override
  public void close() {
    pauses.close();
  }
}
