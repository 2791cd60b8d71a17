package standfirst.newsroom;

/** The way into the settings: all places that the person may go to, with what is there. */
public record SettingsPage(SettingsFrame frame) {}
