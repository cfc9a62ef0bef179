
const filter = document.getElementById('filter');
filter.hidden = false;
filter.addEventListener('change', () => {
  const wanted = filter.elements.verdict.value;
  document.querySelectorAll('tr[data-verdict]').forEach(row => {
    row.hidden = wanted !== 'all' ? row.dataset.verdict !== wanted : false;
  });
});
