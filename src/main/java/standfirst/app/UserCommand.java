package standfirst.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The newsroom's accounts, at the command line. */
@Command(
    name = "user",
    description = "Adds people to the newsroom, or lets them in by a link.",
    subcommands = {UserAddCommand.class, UserLinkCommand.class})
public final class UserCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: user add, user link");
  }
}
