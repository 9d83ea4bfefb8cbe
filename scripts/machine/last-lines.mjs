export const lastLines = (text, count = 12) => text.trim().split('\n').slice(-count).join('\n');
