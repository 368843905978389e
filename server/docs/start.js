// Shows /api/openapi.json in Swagger UI, in the theme that the system asks for.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();

addEventListener('DOMContentLoaded', () => {
  window.SwaggerUIBundle({
    url: '/api/openapi.json',
    dom_id: '#docs',
    deepLinking: true,
    // The records are long, and each web service shows its own anyway.
    defaultModelsExpandDepth: 0,
    // Otherwise the page would send the description to Swagger's own validator.
    validatorUrl: null,
  });
});
