import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { kept } from './api/query';
import { Spoken } from './shell/spoken';
import { router } from './shell/router';
import { bring } from './words';
import './styles/index.css';

// After an update the old page asks for files that are gone: the new page has others.
addEventListener('vite:preloadError', (event) => {
  event.preventDefault();
  location.reload();
});

await bring('common');
const place = document.getElementById('desk');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={kept}>
        <Spoken><RouterProvider router={router} /></Spoken>
      </QueryClientProvider>
    </StrictMode>,
  );
}
