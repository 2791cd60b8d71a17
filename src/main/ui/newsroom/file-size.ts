// A file that the server would not take is refused where it is chosen: nothing is sent for minutes in
// vain, and what else stands in the form stays.
for (const input of document.querySelectorAll<HTMLInputElement>("input[type=file][data-most]")) {
  const most = Number(input.dataset.most);
  input.addEventListener("change", () => {
    const fits = [...(input.files ?? [])].every((file) => file.size <= most);
    const limit = Math.floor(most / 2 ** 20);
    input.setCustomValidity(fits ? "" : `The file has more than ${limit} MB. Save it smaller.`);
    input.reportValidity();
  });
}

export {};
