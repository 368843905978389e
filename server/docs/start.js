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
    // The records are long; a web service shows its own.
    defaultModelsExpandDepth: 0,
    // Swagger's own service would be asked to judge the description.
    validatorUrl: null,
  });
});
