import type { ReactNode } from 'react';

export const metadata = { title: 'iom-widgets in Next.js', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="lo">
      <body>{children}</body>
    </html>
  );
}
