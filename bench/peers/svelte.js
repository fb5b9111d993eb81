import './Card.svelte';
