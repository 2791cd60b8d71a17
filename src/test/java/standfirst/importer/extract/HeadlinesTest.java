package standfirst.importer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      textBlock =
          """
          Ferry runs aground | The Tidewater Post       % Tidewater Post % Ferry runs aground
          Ferry runs aground - Tidewater Post           % Tidewater Post % Ferry runs aground
          Tidewater Post: Ferry runs aground            % Tidewater Post % Tidewater Post: Ferry runs aground
          Tidewater Post » Ferry runs aground           % Tidewater Post % Ferry runs aground
          Ferry runs aground at noon | Harbour | Tidewater Post % Tidewater Post % Ferry runs aground at noon
          Ferry runs aground - Tidewater                %                % Ferry runs aground
          Fog - and what it does to ferries             % Tidewater Post % Fog - and what it does to ferries
          Tidewater Post                                % Tidewater Post % Tidewater Post
          """)
  void takesTheSiteOffATitle(String title, String site, String headline) {
    assertThat(Headlines.clean(title, site, "www.tidewater.example")).isEqualTo(headline);
  }
}
