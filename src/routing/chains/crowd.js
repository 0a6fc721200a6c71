export {};
//# sourceMappingURL=crowd.js.map