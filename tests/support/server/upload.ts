import { request } from 'node:http';

/** An import whose body the test writes; sent in chunks if no length is given; for tests. */
export function startUpload(url: string, length?: number) {
  const answer = Promise.withResolvers<{ status: number | undefined; body: string }>();
  const upload = request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'multipart/form-data; boundary=x',
      ...(length && { 'Content-Length': length }),
    },
  });
  upload.on('error', answer.reject);
  upload.on('response', async (incoming) => {
    let body = '';
    try {
      for await (const chunk of incoming) body += chunk;
      answer.resolve({ status: incoming.statusCode, body });
    } catch (error) {
      answer.reject(error);
    }
  });
  return { request: upload, answer: answer.promise };
}
