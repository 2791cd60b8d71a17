package standfirst.newsroom;

import standfirst.staff.Role;

/**
 * One place of the settings; the program hands them over in the order of the list.
 *
 * @param group the heading under which it stands
 * @param address where it is, below {@code /newsroom/settings}
 * @param about what can be changed there, in a sentence
 * @param from the least role that may go there
 */
public record SettingsPlace(String group, String name, String address, String about, Role from) {}
